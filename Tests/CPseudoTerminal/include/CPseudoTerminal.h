/* What the tests need of the C library that Swift does not see of it. */
#ifndef CHISO_CPSEUDOTERMINAL_H
#define CHISO_CPSEUDOTERMINAL_H

#include <stddef.h>

/* Opens a pseudo-terminal; its main side, and the name of the other, or -1. */
int pseudo_terminal_open(char *name, size_t capacity);
/* The flag that makes a spawned process the head of a session, whose first terminal is its own. */
short spawn_in_new_session(void);

#endif
