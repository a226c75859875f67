#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* A handler may do little: it notes the signal and wakes whoever waits for input through a pipe, so
   that none is lost between looking for one and going to sleep. */
static atomic_uint arrived;
static int wake[2] = {-1, -1};
static void (*interrupt)(void);

static void note(int signal) {
    int kept = errno;
    if (signal == SIGINT) {
        atomic_fetch_or(&arrived, CHISO_INTERRUPTED);
        if (interrupt) interrupt();
    } else {
        atomic_fetch_or(&arrived, signal == SIGWINCH ? CHISO_RESIZED : CHISO_STOPPED);
    }
    /* A full pipe wakes as well. */
    (void)!write(wake[1], "", 1);
    errno = kept;
}

static void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

int chiso_signals_watch(void (*on_interrupt)(void)) {
    if (wake[0] < 0) {
        if (pipe(wake) != 0) return -1;
        for (int i = 0; i < 2; i++) {
            fcntl(wake[i], F_SETFL, O_NONBLOCK);
            fcntl(wake[i], F_SETFD, FD_CLOEXEC);
        }
    }
    interrupt = on_interrupt;
    handle(SIGINT, note);
    handle(SIGWINCH, note);
    return wake[0];
}

int chiso_signals_descriptor(void) { return wake[0]; }

unsigned chiso_signals_take(void) {
    char drained[64];
    while (wake[0] >= 0 && read(wake[0], drained, sizeof drained) > 0) continue;
    return atomic_exchange(&arrived, 0);
}

void chiso_signals_hold_stop(bool hold) { handle(SIGTSTP, hold ? note : SIG_DFL); }

void chiso_signals_stop(void) {
    handle(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    handle(SIGTSTP, note);
}

void chiso_signals_default_pipe(void) {
    handle(SIGPIPE, SIG_DFL);
    /* A file that may grow no further is an error to be told, not an end without a word. */
    handle(SIGXFSZ, SIG_IGN);
}
