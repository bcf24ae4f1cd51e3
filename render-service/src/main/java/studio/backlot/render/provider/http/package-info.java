/** Exchanges with any provider: bounded in time and bytes, never repeated, and clear about what may have arrived. */
@NullMarked
package studio.backlot.render.provider.http;

import org.jspecify.annotations.NullMarked;
