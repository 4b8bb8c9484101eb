/** Deliveries of phones: records made without the server, and their photos. */
@NullMarked
package org.sklad.phone.sync;

import org.jspecify.annotations.NullMarked;
