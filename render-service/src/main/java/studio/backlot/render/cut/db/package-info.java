/** What was greenlit and which takes were circled, in PostgreSQL. */
@NullMarked
package studio.backlot.render.cut.db;

import org.jspecify.annotations.NullMarked;
