/** What each model takes, as dated data. */
@NullMarked
package studio.backlot.render.prompt.profile;

import org.jspecify.annotations.NullMarked;
