/** Label designs, media, layout and paper languages. Higher packages supply the content of a label. */
@NullMarked
package org.sklad.labels;

import org.jspecify.annotations.NullMarked;
