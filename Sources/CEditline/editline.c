#include "CEditline.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a Unicode scalar");

struct chiso_editor {
    EditLine *line;
    void *context;
    chiso_read_function read;
    chiso_command_function command;
    chiso_prompt_function prompt;
};

bool chiso_use_locale(void) {
    /* Only the character type: numbers must keep their point in what other libraries print. */
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static chiso_editor *editor_of(EditLine *line) {
    void *data = NULL;
    el_wget(line, EL_CLIENTDATA, &data);
    return data;
}

static int read_character(EditLine *line, wchar_t *character) {
    chiso_editor *editor = editor_of(line);
    uint32_t scalar = 0;
    int status = editor->read(editor->context, &scalar);
    *character = (wchar_t)scalar;
    return status;
}

static unsigned char run_command(EditLine *line, int character) {
    (void)character;
    chiso_editor *editor = editor_of(line);
    switch (editor->command(editor->context)) {
    case CHISO_CURSOR_MOVED: return CC_CURSOR;
    case CHISO_TEXT_CHANGED: return CC_REFRESH;
    case CHISO_SCREEN_CHANGED: return CC_REDISPLAY;
    case CHISO_REFUSED: return CC_REFRESH_BEEP;
    default: return CC_NORM;
    }
}

static wchar_t *prompt_text(EditLine *line) {
    chiso_editor *editor = editor_of(line);
    return (wchar_t *)(uintptr_t)editor->prompt(editor->context);
}

chiso_editor *chiso_editor_open(const char *program, void *context, chiso_read_function read,
                                chiso_command_function command, chiso_prompt_function prompt, uint32_t own) {
    chiso_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    *editor = (chiso_editor){.context = context, .read = read, .command = command, .prompt = prompt};
    editor->line = el_init(program, stdin, stdout, stderr);
    if (editor->line == NULL) {
        free(editor);
        return NULL;
    }
    const wchar_t key[] = {(wchar_t)own, 0};
    el_wset(editor->line, EL_CLIENTDATA, editor);
    el_wset(editor->line, EL_EDITOR, L"emacs");
    /* \1 encloses what takes no room on the screen: colours. */
    el_wset(editor->line, EL_PROMPT_ESC, prompt_text, L'\1');
    /* Signals are the program's own matter: see signals.c. */
    el_wset(editor->line, EL_SIGNAL, 0);
    el_wset(editor->line, EL_GETCFN, read_character);
    el_wset(editor->line, EL_ADDFN, L"chiso-command", L"Runs one of chiso's own commands", run_command);
    el_wset(editor->line, EL_BIND, key, L"chiso-command", NULL);
    return editor;
}

void chiso_editor_close(chiso_editor *editor) {
    if (editor == NULL) return;
    el_end(editor->line);
    free(editor);
}

void chiso_editor_bind(chiso_editor *editor, uint32_t character, const char *command) {
    wchar_t name[64];
    const wchar_t key[] = {(wchar_t)character, 0};
    size_t length = strlen(command);
    if (length >= sizeof name / sizeof *name) return;
    for (size_t i = 0; i <= length; i++) name[i] = (unsigned char)command[i];
    el_wset(editor->line, EL_BIND, key, name, NULL);
}

const uint32_t *chiso_editor_entry(chiso_editor *editor, size_t *count) {
    int length = 0;
    const wchar_t *text = el_wgets(editor->line, &length);
    *count = length > 0 ? (size_t)length : 0;
    return (const uint32_t *)text;
}

const uint32_t *chiso_editor_text(chiso_editor *editor, size_t *count, size_t *cursor) {
    const LineInfoW *line = el_wline(editor->line);
    *count = (size_t)(line->lastchar - line->buffer);
    *cursor = (size_t)(line->cursor - line->buffer);
    return (const uint32_t *)line->buffer;
}

void chiso_editor_replace(chiso_editor *editor, const uint32_t *text) {
    /* Not el_wreplacestr: it leaves the cursor where it was, which may be past the end. */
    const LineInfoW *line = el_wline(editor->line);
    int length = (int)(line->lastchar - line->buffer);
    el_cursor(editor->line, (int)(line->lastchar - line->cursor));
    if (length > 0) el_wdeletestr(editor->line, length);
    if (text[0] != 0) el_winsertstr(editor->line, (const wchar_t *)text);
}

bool chiso_editor_insert(chiso_editor *editor, const uint32_t *text) {
    return text[0] == 0 || el_winsertstr(editor->line, (const wchar_t *)text) == 0;
}

void chiso_editor_delete_before(chiso_editor *editor, int count) { el_wdeletestr(editor->line, count); }

void chiso_editor_move_to(chiso_editor *editor, size_t offset) {
    const LineInfoW *line = el_wline(editor->line);
    el_cursor(editor->line, (int)((ptrdiff_t)offset - (line->cursor - line->buffer)));
}

void chiso_editor_draw(chiso_editor *editor) { el_wset(editor->line, EL_REFRESH); }

void chiso_editor_beep(chiso_editor *editor) { el_beep(editor->line); }

void chiso_editor_resize(chiso_editor *editor) { el_resize(editor->line); }

void chiso_editor_take_terminal(chiso_editor *editor, bool take) {
    el_wset(editor->line, EL_PREP_TERM, take ? 1 : 0);
}

void chiso_terminal_take_keys(bool take) {
    static bool taken;
    static struct termios usual;
    struct termios mode;
    if (take == taken || tcgetattr(STDIN_FILENO, &mode) != 0) return;
    if (take) {
        usual = mode;
        /* Those of the line editing that comes with every terminal; signals stay. */
        mode.c_lflag &= ~(tcflag_t)IEXTEN;
        mode.c_cc[VEOF] = mode.c_cc[VERASE] = mode.c_cc[VKILL] = _POSIX_VDISABLE;
    } else {
        mode = usual;
    }
    if (tcsetattr(STDIN_FILENO, TCSANOW, &mode) == 0) taken = take;
}

int chiso_terminal_key(void) {
    struct termios usual, raw;
    if (tcgetattr(STDIN_FILENO, &usual) != 0) return -1;
    raw = usual;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0) return -1;
    unsigned char byte;
    ssize_t count = 0;
    struct pollfd watched[] = {
        {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = chiso_signals_descriptor(), .events = POLLIN}};
    while (poll(watched, 2, -1) >= 0 || errno == EINTR) {
        /* A Ctrl-C from before the terminal was told to hand it over as a key. */
        if (chiso_signals_take() & CHISO_INTERRUPTED) {
            byte = 0x03;
            count = 1;
            break;
        }
        if (watched[0].revents == 0) continue;
        count = read(STDIN_FILENO, &byte, 1);
        if (count >= 0 || errno != EINTR) break;
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &usual);
    return count == 1 ? byte : -1;
}

void chiso_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size = {0};
    *columns = *rows = 0;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return;
    *columns = size.ws_col;
    *rows = size.ws_row;
}
