/** Lists, each declared once: its page, JSON, files, paper and description. */
@NullMarked
package org.sklad.platform.lists;

import org.jspecify.annotations.NullMarked;
