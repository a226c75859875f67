#define _DEFAULT_SOURCE
#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void chiso_prepare_memory_for_columns(void) {
    const size_t room = 64u << 20, first = 16u << 20, large = 2u << 20;
    /* The most that is taken for it. */
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    /* What threads take is there too, not in heaps of their own, which grow by single pages. */
    mallopt(M_ARENA_MAX, 1);
    /* The heap grows once, by all of the room, of which nothing is taken before it is used. */
    mallopt(M_TOP_PAD, (int)(room - first));
    /* Volatile, or a compiler leaves both calls out. */
    void *volatile grown = malloc(first);
    free(grown);
    mallopt(M_TOP_PAD, (int)large);
    uintptr_t end = (uintptr_t)sbrk(0);
    if (end == (uintptr_t)-1 || end < room) return;
    uintptr_t start = (end - room + large - 1) & ~(uintptr_t)(large - 1);
    /* Where the heap is elsewhere, there is nothing that the advice is about, and it is refused. */
    madvise((void *)start, (end - start) & ~(uintptr_t)(large - 1), MADV_HUGEPAGE);
}

#else

void chiso_prepare_memory_for_columns(void) {}

#endif
