/** Distribution days: who is expected for what, who waits, who was served, and what was left at the end. */
@NullMarked
package org.sklad.days;

import org.jspecify.annotations.NullMarked;
