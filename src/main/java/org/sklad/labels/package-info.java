/** Labels: designs and media from files, things laid out on them, papers drawn. What a label says comes from above. */
@NullMarked
package org.sklad.labels;

import org.jspecify.annotations.NullMarked;
