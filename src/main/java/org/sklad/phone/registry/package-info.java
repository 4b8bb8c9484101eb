/** Pages and API of the registry of phones. */
@NullMarked
package org.sklad.phone.registry;

import org.jspecify.annotations.NullMarked;
