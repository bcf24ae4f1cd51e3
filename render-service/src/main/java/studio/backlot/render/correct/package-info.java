/** What can be put right in a take without making it again. */
@NullMarked
package studio.backlot.render.correct;

import org.jspecify.annotations.NullMarked;
