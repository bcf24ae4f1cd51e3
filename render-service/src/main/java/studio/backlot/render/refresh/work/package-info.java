/** Providers are asked, and what is otherwise is kept. */
@NullMarked
package studio.backlot.render.refresh.work;

import org.jspecify.annotations.NullMarked;
