/** The commands of the jar. */
@NullMarked
package org.sklad.commands;

import org.jspecify.annotations.NullMarked;
