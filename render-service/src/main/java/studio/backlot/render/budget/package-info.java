/** Money that paid calls may cost: held before the call, spent or given back after it. */
@NullMarked
package studio.backlot.render.budget;

import org.jspecify.annotations.NullMarked;
