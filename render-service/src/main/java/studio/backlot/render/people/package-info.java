/** Whom models may show, as an organisation says. */
@NullMarked
package studio.backlot.render.people;

import org.jspecify.annotations.NullMarked;
