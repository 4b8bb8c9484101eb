/** The outer edge of HTTP: limits of bodies and connections, security headers, proxies, and Jetty's own error answers. */
@NullMarked
package org.sklad.platform.http;

import org.jspecify.annotations.NullMarked;
