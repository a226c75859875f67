/* How the C library keeps memory for a program that asks of columns of megabytes; malloc.h, which says how, is
   not among what Swift imports of it. */
#ifndef CHISO_CMEMORY_H
#define CHISO_CMEMORY_H

/* Keeps what is freed, and takes memory in large pages as far as a corpus of a million figures needs: else the system
   has each page of 4 kB faulted in for every column, which takes about as long as reading it. */
void chiso_prepare_memory_for_columns(void);

#endif
