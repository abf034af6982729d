"""How does a county's own report travel to a city that keeps its reports elsewhere? 交换包."""
