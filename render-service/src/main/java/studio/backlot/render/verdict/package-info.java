/** What is done with a take, by the limits of its style. */
@NullMarked
package studio.backlot.render.verdict;

import org.jspecify.annotations.NullMarked;
