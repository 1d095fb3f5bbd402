"""What the project is developed with: none of it is installed with rcevents."""
