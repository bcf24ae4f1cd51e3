/** Profiles compared with what their providers list, and brought up to date. */
@NullMarked
package studio.backlot.render.refresh;

import org.jspecify.annotations.NullMarked;
