/** HTTP: pages and their layout, forms, refusals as answers, security headers, request ids, assets. */
@NullMarked
package org.sklad.platform.web;

import org.jspecify.annotations.NullMarked;
