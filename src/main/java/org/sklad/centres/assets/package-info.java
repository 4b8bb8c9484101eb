/** Assets: the equipment of a centre, each with a label of its own. */
@NullMarked
package org.sklad.centres.assets;

import org.jspecify.annotations.NullMarked;
