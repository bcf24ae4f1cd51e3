/** The picture: shots, takes, continuity, footage, picture lock. */
@NullMarked
package studio.backlot.render;

import org.jspecify.annotations.NullMarked;
