/** Acts of operators, each declared once for the API and the pages. */
@NullMarked
package org.sklad.access.acts;

import org.jspecify.annotations.NullMarked;
