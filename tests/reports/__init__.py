"""What is said about results."""
