/** What phones deliver: the records that they made without the server, and photos. */
@NullMarked
package org.sklad.phone.sync;

import org.jspecify.annotations.NullMarked;
