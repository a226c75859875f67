/* What chiso's prompt needs of libedit, without its variadic calls, which Swift cannot make, and of
   signals, whose handlers must be C. Characters are Unicode scalars. */
#ifndef CHISO_CEDITLINE_H
#define CHISO_CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct chiso_editor chiso_editor;

/* Gives the next character to act on: 1 with it, 0 at the end of input, -1 on a failure. */
typedef int (*chiso_read_function)(void *context, uint32_t *character);
/* Runs one of the program's own commands and tells libedit what changed. */
typedef int (*chiso_command_function)(void *context);
/* The prompt, ended by 0; the text must live until the next call. */
typedef const uint32_t *(*chiso_prompt_function)(void *context);

typedef enum {
    CHISO_NOTHING_CHANGED,
    CHISO_CURSOR_MOVED,
    CHISO_TEXT_CHANGED,
    CHISO_SCREEN_CHANGED,
    CHISO_REFUSED,
} chiso_change;

/* Takes the locale's character type from the environment, falling back to C.UTF-8: without a UTF-8
   one, libedit drops accented letters silently. Whether a UTF-8 locale is in force. */
bool chiso_use_locale(void);

/* An editor on standard input and output whose characters come from `read`. Every character in
   `own`, ended by 0, runs `command`. NULL where the terminal cannot be used. */
chiso_editor *chiso_editor_open(const char *program, void *context, chiso_read_function read,
                                chiso_command_function command, chiso_prompt_function prompt, uint32_t own);
void chiso_editor_close(chiso_editor *editor);

/* Lets the character run libedit's command of that name. */
void chiso_editor_bind(chiso_editor *editor, uint32_t character, const char *command);

/* Edits one entry; its characters and how many, or NULL at the end of input. The last character is
   the newline that ended it. */
const uint32_t *chiso_editor_entry(chiso_editor *editor, size_t *count);

/* The text being edited, its length and the place of the cursor in it. */
const uint32_t *chiso_editor_text(chiso_editor *editor, size_t *count, size_t *cursor);
/* Puts another text, ended by 0, in its place. */
void chiso_editor_replace(chiso_editor *editor, const uint32_t *text);
/* Inserts a text, ended by 0, before the cursor. */
bool chiso_editor_insert(chiso_editor *editor, const uint32_t *text);
void chiso_editor_delete_before(chiso_editor *editor, int count);
void chiso_editor_move_to(chiso_editor *editor, size_t offset);

/* Draws prompt and text anew from the row the cursor is on. */
void chiso_editor_draw(chiso_editor *editor);
void chiso_editor_beep(chiso_editor *editor);
/* Takes the terminal's size anew. */
void chiso_editor_resize(chiso_editor *editor);
/* Puts the terminal in the editor's mode, or back in its own. */
void chiso_editor_take_terminal(chiso_editor *editor, bool take);

/* Whether Ctrl-D, Ctrl-R, Backspace and the like are characters as any other while the terminal edits lines
   itself, so that those typed ahead wait for the editor and do not do something to a line that nobody reads. */
void chiso_terminal_take_keys(bool take);
/* The next byte that is typed, without waiting for Return and without showing it; -1 at the end. */
int chiso_terminal_key(void);

/* Watches SIGINT and SIGWINCH, and SIGTSTP while `chiso_signals_hold_stop`; `on_interrupt` is called
   within the handler. Gives a descriptor that becomes readable when one came; -1 on failure. */
int chiso_signals_watch(void (*on_interrupt)(void));
/* The descriptor that it gave; -1 where nothing is watched. */
int chiso_signals_descriptor(void);
/* The signals that came since the last call, as bits. */
enum { CHISO_INTERRUPTED = 1, CHISO_RESIZED = 2, CHISO_STOPPED = 4 };
unsigned chiso_signals_take(void);
void chiso_signals_hold_stop(bool hold);
/* Stops the program as SIGTSTP would have; returns when it goes on. */
void chiso_signals_stop(void);
/* Lets the program be ended silently by a broken pipe. */
void chiso_signals_default_pipe(void);

/* The terminal's columns and rows; 0 where it has none to tell. */
void chiso_terminal_size(int descriptor, int *columns, int *rows);

#endif
