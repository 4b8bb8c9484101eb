/** Records that a device made without the server: on which device, by whom and when, and the rules that they break. */
@NullMarked
package org.sklad.access.offline;

import org.jspecify.annotations.NullMarked;
