/* Sixteen bytes of a text asked at once. Clang's vectors compile to what every processor of 64 bits has; those of Swift's
   standard library are compared a byte at a time, and have no way from a comparison to bits. All of it is inlined where
   it is used, and needs no vector in what Swift sees of it. */
#ifndef CHISO_CSIXTEENBYTES_H
#define CHISO_CSIXTEENBYTES_H

#include <stdint.h>
#include <string.h>

typedef uint8_t chiso_sixteen __attribute__((ext_vector_type(16)));

static inline chiso_sixteen chiso_sixteen_at(const void *memory) {
    chiso_sixteen bytes;
    memcpy(&bytes, memory, sizeof bytes);
    return bytes;
}

/* A bit for each byte for which the answer is not 0, the first byte's the lowest. */
static inline uint32_t chiso_bits(chiso_sixteen answers) {
    typedef _Bool chiso_flags __attribute__((ext_vector_type(16)));
    chiso_flags flags = __builtin_convertvector(answers, chiso_flags);
    uint16_t bits;
    memcpy(&bits, &flags, sizeof bits);
    return bits;
}

/* Where a byte stands. */
static inline uint32_t chiso_places_of(const void *memory, uint8_t byte) {
    return chiso_bits((chiso_sixteen)(chiso_sixteen_at(memory) == byte));
}

/* Where bytes of a range stand, its ends with it. */
static inline uint32_t chiso_places_from(const void *memory, uint8_t lowest, uint8_t highest) {
    chiso_sixteen above = chiso_sixteen_at(memory) - lowest;
    return chiso_bits((chiso_sixteen)(above <= (uint8_t)(highest - lowest)));
}

/* How often a byte stands in some memory. */
static inline long chiso_count_of(const uint8_t *memory, long length, uint8_t byte) {
    long count = 0, index = 0;
    while (index + 16 <= length) {
        /* A byte can count so far. */
        chiso_sixteen found = 0;
        for (int most = 0; most < 255 && index + 16 <= length; most++, index += 16)
            found -= (chiso_sixteen)(chiso_sixteen_at(memory + index) == byte);
        for (int place = 0; place < 16; place++) count += found[place];
    }
    for (; index < length; index++) count += memory[index] == byte;
    return count;
}

#endif
