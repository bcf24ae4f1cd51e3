/** JSON as events, tasks and bodies are written. */
@NullMarked
package studio.backlot.kit.json;

import org.jspecify.annotations.NullMarked;
