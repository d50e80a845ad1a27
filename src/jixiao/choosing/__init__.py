"""What choosing a scheme needs: layers of keys, and whether the figures fit together."""
