/** What a model is asked for: a brief compiled with all its inputs, and the account of where each of them went. */
@NullMarked
package studio.backlot.render.prompt;

import org.jspecify.annotations.NullMarked;
