#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int pseudo_terminal_open(char *name, size_t capacity) {
    int descriptor = posix_openpt(O_RDWR | O_NOCTTY);
    if (descriptor < 0) return -1;
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    if (grantpt(descriptor) == 0 && unlockpt(descriptor) == 0 && ptsname_r(descriptor, name, capacity) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

short spawn_in_new_session(void) { return POSIX_SPAWN_SETSID; }

int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

int pseudo_terminal_start(const char *program, char *const *arguments, char *const *environment, int columns,
                          int rows, pid_t *process) {
    char name[256];
    int descriptor = pseudo_terminal_open(name, sizeof name);
    if (descriptor < 0) return -1;
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(descriptor, TIOCSWINSZ, &size);
    *process = fork();
    if (*process == 0) {
        setsid();
        /* A session's first terminal becomes its own. */
        int side = open(name, O_RDWR);
        if (side < 0) _exit(127);
        for (int i = 0; i < 3; i++) dup2(side, i);
        execve(program, arguments, environment);
        _exit(127);
    }
    if (*process > 0) return descriptor;
    close(descriptor);
    return -1;
}
