/** Word from providers that calls have ended. It only makes the studio ask sooner: what is true is asked of the provider. */
@NullMarked
package studio.backlot.render.webhook;

import org.jspecify.annotations.NullMarked;
