/** Label designs, media, layout and paper languages. The content of a label comes from higher rooms. */
@NullMarked
package org.sklad.labels;

import org.jspecify.annotations.NullMarked;
