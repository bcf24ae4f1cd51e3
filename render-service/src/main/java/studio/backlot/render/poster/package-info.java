/** What is drawn for posters before anything is lettered on them. */
@NullMarked
package studio.backlot.render.poster;

import org.jspecify.annotations.NullMarked;
