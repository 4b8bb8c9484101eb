/** Tests of pages in a real browser. */
@NullMarked
package org.sklad.browser;

import org.jspecify.annotations.NullMarked;
