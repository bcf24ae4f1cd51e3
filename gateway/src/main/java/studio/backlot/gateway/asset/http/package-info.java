/** Assets over HTTP, with ranges. */
@NullMarked
package studio.backlot.gateway.asset.http;

import org.jspecify.annotations.NullMarked;
