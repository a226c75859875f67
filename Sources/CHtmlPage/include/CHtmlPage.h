/* What chiso needs of libxml2 to read a page of HTML. libxml2's own headers stay behind this one: some
   builds of it take in ICU's, which another library's copy of ICU contradicts in one Swift module. */
#ifndef CHISO_HTML_PAGE_H
#define CHISO_HTML_PAGE_H

#include <stdbool.h>

typedef struct chiso_page chiso_page;
typedef struct chiso_node chiso_node;
typedef struct chiso_attribute chiso_attribute;

typedef enum { CHISO_NODE_OTHER, CHISO_NODE_ELEMENT, CHISO_NODE_TEXT } chiso_node_kind;

/* The page that libxml2 makes of the bytes, mending what is broken and fetching nothing; NULL where it
   makes none. To be freed by chiso_page_free; its nodes live as long as it. */
chiso_page *chiso_page_read(const char *bytes, int count, bool is_utf8);
void chiso_page_free(chiso_page *page);

/* Each may be NULL: a page without a root, a node without children, an attribute without a value. */
const chiso_node *chiso_page_root(const chiso_page *page);
chiso_node_kind chiso_node_kind_of(const chiso_node *node);
const char *chiso_node_name(const chiso_node *node);
const char *chiso_node_text(const chiso_node *node);
const chiso_node *chiso_node_first_child(const chiso_node *node);
const chiso_node *chiso_node_next(const chiso_node *node);
const chiso_attribute *chiso_node_first_attribute(const chiso_node *node);
const char *chiso_attribute_name(const chiso_attribute *attribute);
const char *chiso_attribute_value(const chiso_attribute *attribute);
const chiso_attribute *chiso_attribute_next(const chiso_attribute *attribute);

/* The character that a name of HTML stands for (`agrave`, `nbsp`), without `&` and `;`; 0 for no such name. */
unsigned int chiso_entity_value(const char *name);

#endif
