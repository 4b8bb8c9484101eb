/** Assets: the equipment of a centre, each with its own label. */
@NullMarked
package org.sklad.centres.assets;

import org.jspecify.annotations.NullMarked;
