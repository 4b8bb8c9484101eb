/** The commands of the program. */
@NullMarked
package org.sklad.commands;

import org.jspecify.annotations.NullMarked;
