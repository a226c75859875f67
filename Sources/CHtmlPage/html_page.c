#include "CHtmlPage.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

static const xmlNode *node_of(const chiso_node *node) { return (const xmlNode *)node; }
static const xmlAttr *attribute_of(const chiso_attribute *attribute) { return (const xmlAttr *)attribute; }

chiso_page *chiso_page_read(const char *bytes, int count, bool is_utf8) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    return (chiso_page *)htmlReadMemory(bytes, count, NULL, is_utf8 ? "UTF-8" : NULL, options);
}

void chiso_page_free(chiso_page *page) { xmlFreeDoc((xmlDoc *)page); }

const chiso_node *chiso_page_root(const chiso_page *page) {
    return (const chiso_node *)xmlDocGetRootElement((xmlDoc *)page);
}

chiso_node_kind chiso_node_kind_of(const chiso_node *node) {
    switch (node_of(node)->type) {
    case XML_ELEMENT_NODE: return CHISO_NODE_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return CHISO_NODE_TEXT;
    default: return CHISO_NODE_OTHER;
    }
}

const char *chiso_node_name(const chiso_node *node) { return (const char *)node_of(node)->name; }
const char *chiso_node_text(const chiso_node *node) { return (const char *)node_of(node)->content; }

const chiso_node *chiso_node_first_child(const chiso_node *node) {
    return (const chiso_node *)node_of(node)->children;
}

const chiso_node *chiso_node_next(const chiso_node *node) { return (const chiso_node *)node_of(node)->next; }

const chiso_attribute *chiso_node_first_attribute(const chiso_node *node) {
    return (const chiso_attribute *)node_of(node)->properties;
}

const char *chiso_attribute_name(const chiso_attribute *attribute) {
    return (const char *)attribute_of(attribute)->name;
}

const char *chiso_attribute_value(const chiso_attribute *attribute) {
    const xmlNode *value = attribute_of(attribute)->children;
    return value ? (const char *)value->content : NULL;
}

unsigned int chiso_entity_value(const char *name) {
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    return entity ? entity->value : 0;
}

const chiso_attribute *chiso_attribute_next(const chiso_attribute *attribute) {
    return (const chiso_attribute *)attribute_of(attribute)->next;
}
