package io.dragline.project.manifest;

import io.dragline.project.Service.Route;

/** One of {@code routes:} of a service. */
final class RouteShape extends Shape<Route> {
    private final Key<Route, String> path =
            required("path", Words.ROUTE, Route::path, "what requests begin with that the service gets");
    private final Key<Route, Boolean> strip =
            preset("strip", Amounts.FLAG, false, Route::strip, "takes the path off before the service sees it");
    private final Key<Route, Boolean> websocket =
            preset("websocket", Amounts.FLAG, false, Route::websocket, "lets connections be upgraded to websockets");

    @Override
    protected Route build(Values values) {
        return new Route(values.get(path), values.get(strip), values.get(websocket));
    }
}
