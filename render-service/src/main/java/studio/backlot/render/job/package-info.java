/** Paid calls that survive whatever happens to us: each is paid once, or somebody is asked. */
@NullMarked
package studio.backlot.render.job;

import org.jspecify.annotations.NullMarked;
