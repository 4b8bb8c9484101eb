/** Needs: what people were found to need, what handouts met of it, and what is still to be found for them. */
@NullMarked
package org.sklad.needs;

import org.jspecify.annotations.NullMarked;
