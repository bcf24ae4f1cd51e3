/** Whom models may show, as rows. */
@NullMarked
package studio.backlot.render.people.db;

import org.jspecify.annotations.NullMarked;
