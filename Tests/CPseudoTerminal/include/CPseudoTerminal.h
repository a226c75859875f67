/* What the tests need of the C library that Swift does not see of it. */
#ifndef CHISO_CPSEUDOTERMINAL_H
#define CHISO_CPSEUDOTERMINAL_H

#include <spawn.h>
#include <stddef.h>
#include <sys/types.h>

/* Opens a pseudo-terminal; its main side, and the name of the other, or -1. */
int pseudo_terminal_open(char *name, size_t capacity);
/* The flag that makes a spawned process the head of a session, whose first terminal is its own. */
short spawn_in_new_session(void);
/* Lets a spawned process start in a folder. */
int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);
/* Starts a program with such a terminal for its own, of a size; gives the main side, or -1. */
int pseudo_terminal_start(const char *program, char *const *arguments, char *const *environment, int columns,
                          int rows, pid_t *process);

#endif
