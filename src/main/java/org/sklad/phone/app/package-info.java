/** The app of field teams at {@code /phone}: its page, which works without a network, and the files to install it. */
@NullMarked
package org.sklad.phone.app;

import org.jspecify.annotations.NullMarked;
