/** Proxies made as durable work. */
@NullMarked
package studio.backlot.render.footage.work;

import org.jspecify.annotations.NullMarked;
