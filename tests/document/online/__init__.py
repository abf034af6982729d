"""Are pages held against what was approved, whatever site has printed them?"""
